/** Makes a value when it is first asked for, and keeps it. */
export function memoised<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Makes a value of an object when it is first asked for, and keeps it for as long as there is the object.
 * @example const urlsOf = oncePer((frame: Frame) => new Set(frame.navigation.map(({ url }) => url)));
 */
export function oncePer<Thing extends object, Value>(make: (thing: Thing) => Value): (thing: Thing) => Value {
  const made = new WeakMap<Thing, Value>();
  return (thing) => made.getOrInsertComputed(thing, make);
}

/** So many values are kept for certain, whatever the size of the site, and up to as many besides. */
const generation = 10_000;

/**
 * Keeps values that take long to make, by what they were made of. When there are too many, those are forgotten that were
 * not asked for since as many others were.
 * @example const days = keptValues<string>(); days(moment.ms, () => format.format(moment.ms))
 */
export function keptValues<Value>(): (key: string | number, make: () => Value) => Value {
  let newer = new Map<string | number, Value>();
  let older: typeof newer = new Map();
  return (key, make) => {
    if (newer.has(key)) return newer.getOrInsertComputed(key, make);
    const value = older.has(key) ? older.getOrInsertComputed(key, make) : make();
    if (newer.size >= generation) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
}
