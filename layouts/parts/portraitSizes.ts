/** How wide portraits of authors are, as in styles/listing.css. */
export const portraitSizes = "8rem";
