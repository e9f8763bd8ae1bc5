/**
 * An object with every property present; optional ones may be undefined. As the type of a value that is made, it has the
 * compiler ask for each property that is forgotten.
 */
export type Complete<Value> = { readonly [Key in keyof Required<Value>]: Value[Key] };
