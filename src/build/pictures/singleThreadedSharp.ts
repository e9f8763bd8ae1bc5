import sharp from "sharp";

// Several pictures are made at a time, each on one thread: that is quicker than one on several, and always gives the same bytes.
sharp.concurrency(1);
// No picture is opened twice, so nothing that libvips keeps is of use.
sharp.cache(false);

export const singleThreadedSharp = sharp;
