// What built code needs on a Node that is older than the pinned one. `src/cli/bundle.js` puts it before all other code.

/**
 * Returns the value of a key, made and kept if there is none yet.
 * @template Key, Value
 * @this {{ has(key: Key): boolean, get(key: Key): Value, set(key: Key, value: Value): unknown }}
 * @param {Key} key
 * @param {(key: Key) => Value} make
 */
function getOrInsertComputed(key, make) {
  if (!this.has(key)) this.set(key, make(key));
  return this.get(key);
}

for (const { prototype } of [Map, WeakMap])
  if (!("getOrInsertComputed" in prototype))
    Object.defineProperty(prototype, "getOrInsertComputed", {
      value: getOrInsertComputed,
      configurable: true,
      writable: true,
    });

// Node 22 warns of its database at each start.
const { emitWarning } = process;
/** @type {(...words: any[]) => void} */
const emitOthers = (...words) => {
  if (words[1] !== "ExperimentalWarning") Reflect.apply(emitWarning, process, words);
};
if (Number.parseInt(process.versions.node, 10) < 26) process.emitWarning = emitOthers;
