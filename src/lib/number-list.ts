/** A list of numbers from 0 to 2^32 - 1 that grows and needs four bytes for each. */
export interface NumberList {
  readonly push: (value: number) => void;
  /** Returns the number at an index; 0 if there is none. */
  readonly at: (index: number) => number;
  readonly length: () => number;
  /** Returns the numbers; valid until the next one is added. */
  readonly values: () => Uint32Array;
}

export function numberList(): NumberList {
  let numbers = new Uint32Array(1 << 10);
  let length = 0;
  return {
    push: (value) => {
      if (length === numbers.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[length] = value;
      length += 1;
    },
    at: (index) => numbers[index] ?? 0,
    length: () => length,
    values: () => numbers.subarray(0, length),
  };
}
