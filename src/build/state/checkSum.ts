import { crc32 } from "node:zlib";

/** Tells a row that was written here from one that noise made. */
export const checkSum = (values: readonly unknown[]): number => crc32(values.join("\0"));
