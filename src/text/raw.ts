import { type Html, trusted } from "./html.ts";

/** A rendered, sanitised body as HTML. The layouts' body part alone may call it. */
export const raw = (sanitised: string): Html => trusted(sanitised);
