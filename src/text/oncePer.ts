/**
 * Makes a value of an object when it is first asked for, and keeps it for as long as there is the object.
 * @example const urlsOf = oncePer((frame: Frame) => new Set(frame.navigation.map(({ url }) => url)));
 */
export const oncePer = <Thing extends object, Value>(
  make: (thing: Thing) => Value,
): ((thing: Thing) => Value) => {
  const made = new WeakMap<Thing, Value>();
  return (thing) => made.getOrInsertComputed(thing, make);
};
