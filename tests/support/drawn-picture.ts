import sharp from "sharp";

/** Returns the bytes of a small picture in PNG. */
export const drawnPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 1000, height: 600, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
