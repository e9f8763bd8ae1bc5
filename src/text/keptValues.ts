/** So many values are kept, whatever the size of the site. */
const limit = 20_000;

/**
 * Keeps values that take long to make, by what they were made of. When there are too many, all are forgotten.
 * @example const days = keptValues<string>(); days(moment.ms, () => format.format(moment.ms))
 */
export const keptValues = <Value>(): ((key: string | number, make: () => Value) => Value) => {
  const values = new Map<string | number, Value>();
  return (key, make) => {
    if (values.size >= limit) values.clear();
    return values.getOrInsertComputed(key, make);
  };
};
