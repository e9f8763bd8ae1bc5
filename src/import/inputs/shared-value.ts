import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";

/**
 * Writes a value into a file for other threads. Each reads it once, while a value in a message would be copied with every
 * message. The value is plain data.
 */
export function shareValue(file: string, value: unknown): void {
  writeFileSync(file, serialize(value), { mode: 0o600 });
}

/** Returns a function that makes something of the value in a file, and keeps what it made of the last one. */
export function sharedValues<Value, Made>(make: (value: Value) => Made): (file: string) => Made {
  let last: { readonly file: string; readonly made: Made } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, made: make(deserialize(readFileSync(file))) };
    return last.made;
  };
}
