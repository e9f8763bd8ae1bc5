/** How wide portraits of authors are, as in styles/listing.css. */
export const portraitSizes = "(min-width: 60rem) 9rem, 8rem";
