// What built code needs on a Node that is older than the pinned one. `src/cli/bundle.js` puts it before all other code.
// `tools/package/older-node/tsconfig.json` lists what such a Node has of JavaScript, with what is added here.

/** Methods of maps that V8 has since version 14.5. */
const methods = {
  /**
   * @template Key, Value
   * @this {{ has(key: Key): boolean, get(key: Key): Value, set(key: Key, value: Value): unknown }}
   * @param {Key} key
   * @param {Value} value
   */
  getOrInsert(key, value) {
    if (!this.has(key)) this.set(key, value);
    return this.get(key);
  },

  /**
   * @template Key, Value
   * @this {{ has(key: Key): boolean, get(key: Key): Value, set(key: Key, value: Value): unknown }}
   * @param {Key} key
   * @param {(key: Key) => Value} make
   */
  getOrInsertComputed(key, make) {
    if (!this.has(key)) this.set(key, make(key));
    return this.get(key);
  },
};

for (const { prototype } of [Map, WeakMap])
  for (const [name, value] of Object.entries(methods))
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });

/**
 * V8 has it since version 13.6 (https://tc39.es/ecma262/#sec-regexp.escape).
 * @param {string} text
 */
RegExp.escape ??= (text) =>
  text
    .replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&")
    .replace(/^[0-9A-Za-z]|[,\-=<>#&!%:;@~'`"\s]/g, (character) => {
      const control = "\t\n\v\f\r".indexOf(character);
      if (control >= 0) return `\\${"tnvfr"[control]}`;
      const code = character.charCodeAt(0).toString(16);
      return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
    });

// Node 22 warns of its database whenever it loads that.
const { emitWarning } = process;
/** @type {(...words: any[]) => void} */
const emitOthers = (...words) => {
  if (words[1] !== "ExperimentalWarning") Reflect.apply(emitWarning, process, words);
};
if (Number.parseInt(process.versions.node, 10) < 26) process.emitWarning = emitOthers;
