/** Computes a value on first use and caches it. */
export function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Computes a value of an object on first use and caches it for as long as the object lives.
 * @example const urlsOf = weakMemo((chrome: SiteChrome) => new Set(chrome.navigation.map(({ url }) => url)));
 */
export function weakMemo<Thing extends object, Value>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const made = new WeakMap<Thing, Value>();
  return (thing) => made.getOrInsertComputed(thing, make);
}

/**
 * Caches values by key, at most `limit` of them. A full cache drops its older half: the values that nobody asked for
 * while as many others came in. Dropping a half at a time costs no more than a `Map`, and keeps what is in constant
 * use.
 * @example const days = boundedCache<string>(); days(moment.ms, (ms) => format.format(ms))
 */
export function boundedCache<Value, Key = string | number>(
  limit = 20_000,
): (key: Key, make: (key: Key) => Value) => Value {
  let newer = new Map<Key, Value>();
  let older: typeof newer = new Map();
  return (key, make) => {
    if (newer.has(key)) return newer.getOrInsertComputed(key, make);
    const value = older.has(key) ? older.getOrInsertComputed(key, make) : make(key);
    if (newer.size >= limit / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
    return value;
  };
}
