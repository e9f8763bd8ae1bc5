import { z } from "zod";
import { readableColour } from "../text/readableColour.ts";
import { grounds } from "./grounds.ts";

/** The publication's colour: one that can be read on paper. In the dark it is lightened as far as it must be. */
export const accentColour = z.string().superRefine((colour, context) => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) {
    context.addIssue({ code: "custom", message: 'is not a colour. Write it in quotes, like "#8e1b17".' });
    return;
  }
  const readable = readableColour(colour.toLowerCase(), grounds.light.tint);
  if (readable !== colour.toLowerCase())
    context.addIssue({
      code: "custom",
      message: `is too pale to be read on paper. Write a darker one, like "${readable}".`,
    });
});
