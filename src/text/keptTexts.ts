/** So many texts are kept, whatever the size of the site. */
const limit = 20_000;

/**
 * Keeps texts that take long to make, by what they were made of. When there are too many, all are forgotten.
 * @example const days = keptTexts(); days(moment.ms, () => format.format(moment.ms))
 */
export const keptTexts = (): ((key: string | number, make: () => string) => string) => {
  const texts = new Map<string | number, string>();
  return (key, make) => {
    if (texts.size >= limit) texts.clear();
    return texts.getOrInsertComputed(key, make);
  };
};
