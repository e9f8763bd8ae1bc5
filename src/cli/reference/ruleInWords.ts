/** How the message that refuses a value begins, and the rule that stands behind it. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^is not (an? [^.]+)\..*$/s, "$1"],
  [/^is (a name [^,]+), .*$/s, "not $1"],
  [/^may hold (.+) only\..*$/s, "$1 only"],
  [/^may not hold (.+?)\. .*$/s, "no $1"],
  [/^runs over several lines\..*$/s, "on one line"],
];

/**
 * What a field's refusal asks for, told as a rule.
 * @throws where the message is of a form that has no words yet, so that no rule is left out of the reference
 * @example ruleInWords("is not a web address. Write it whole.") // "a web address"
 */
export const ruleInWords = (message: string): string => {
  const rule = rules.find(([form]) => form.test(message));
  if (!rule) throw new Error(`The rule "${message}" has no words yet. Give it some in ruleInWords.ts.`);
  return message.replace(...rule);
};
