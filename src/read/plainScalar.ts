export type Scalar = string | number | boolean;

const doubleQuoted = /^"(?:[^"\\]|\\["\\])*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;

/** Begins with no mark that may mean something, nor a sign or point that a number may begin with. */
const beginsPlainly = /^[^\s!"#%&'*+,.:;<=>?@[\\\]^`{|}~)-]/;
/** What would make a key, or a comment, of what stands beside it. */
const endsEarly = /:(?: |$)| #/;

const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
const likeANumber = /^\d[\d.]*(?:[eE][-+]?\d*)?$|^0[ox]/;
const nothing = /^(?:null|Null|NULL)$/;
const truths: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

const bareScalar = (text: string): Scalar | undefined => {
  if (!beginsPlainly.test(text) || endsEarly.test(text)) return undefined;
  if (text.length <= 5 && nothing.test(text)) return undefined;
  if (wholeNumber.test(text)) return Number(text);
  return likeANumber.test(text) ? undefined : (truths.get(text) ?? text);
};

/**
 * The value of a text of one line without spaces around it that is YAML beyond doubt; undefined where there is any.
 * @example plainScalar("'it''s'") // "it's"
 */
export const plainScalar = (text: string): Scalar | undefined => {
  if (text.startsWith('"'))
    return doubleQuoted.test(text) ? text.slice(1, -1).replace(/\\(.)/g, "$1") : undefined;
  if (text.startsWith("'"))
    return singleQuoted.test(text) ? text.slice(1, -1).replaceAll("''", "'") : undefined;
  return bareScalar(text);
};
