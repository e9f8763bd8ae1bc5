import { z } from "zod";

/**
 * What a field of text holds, where its type does not tell: words that readers or addresses are made of, of which
 * nothing may be lost, or a date.
 */
export const fieldHolds = z.registry<{ readonly what: "words" | "date" }>();
