import type { Cause } from "./planOf.ts";

/** Whether a file may stay as it is where what was made for it is the same: it is there, and nobody touched it. */
export const mayStay = (cause: Cause): boolean => cause === "code" || cause === "basis";
