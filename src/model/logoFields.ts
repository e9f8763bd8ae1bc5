import { z } from "zod";

const publicPath = z
  .string()
  .regex(/^\/(?:[^/\\?#%]+\/)*[^/\\?#%]+$/, "is not a path from public/. Write it like /nameplate.svg.");

/** The publication's name as a picture; it lies in `public/`, beside the icons. */
export const logoFields = z.strictObject({
  src: publicPath.meta({
    description: "A picture of the publication's name, as a path from `public/`; best an SVG.",
    example: "/nameplate.svg",
  }),
  dark: publicPath.optional().meta({
    description: "The same of the same measures for a dark ground; the first one if silent.",
    example: "/nameplate-dark.svg",
  }),
});
