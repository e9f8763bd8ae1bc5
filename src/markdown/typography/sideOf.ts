/** What stands beside a quotation mark, as far as it tells which way the mark turns. */
export interface Side {
  readonly kind: "space" | "letter" | "digit" | "opening" | "closing" | "dash";
  /** How words of its script stand beside each other. */
  readonly script: "spaced" | "unspaced" | "hebrew" | "arabic";
  readonly sign: string;
}

/** What stands for a thing in a line that is no text: a picture, code, an address. */
export const objectSign = "\uFFFC";

/** The end and the beginning of a text. */
export const edge: Side = { kind: "space", script: "spaced", sign: "" };

/** The side that a character is. */
export const sideOf = (sign: string): Side => known.getOrInsertComputed(sign, made);

const known = new Map<string, Side>();

const made = (sign: string): Side => ({ kind: kindOf(sign), script: scriptOf(sign), sign });

const kindOf = (sign: string): Side["kind"] => {
  if (/\s/.test(sign)) return "space";
  if (/\p{N}/u.test(sign)) return "digit";
  if (/[\p{Ps}\p{Pi}¿¡„‚]/u.test(sign)) return "opening";
  if (/[\p{Pe}\p{Pf}.,;:!?…·‥、。，．：；！？،؛؟։՝՜՞।॥。、]/u.test(sign)) return "closing";
  return /[\p{Pd}+=/\\|&*<>~^_`]/u.test(sign) ? "dash" : "letter";
};

const scriptOf = (sign: string): Side["script"] => {
  if (unspaced.test(sign)) return "unspaced";
  if (/\p{Script=Hebrew}/u.test(sign)) return "hebrew";
  return /\p{Script=Arabic}/u.test(sign) ? "arabic" : "spaced";
};

/** Scripts that put no spaces between words, or hang endings on whatever stands before; and their own punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303f\uff01-\uff60]/u;
