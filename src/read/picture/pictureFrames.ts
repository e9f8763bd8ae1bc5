import { gifFrames } from "./gifFrames.ts";
import { pictureChunks } from "./pictureChunks.ts";

const webpFrames = (bytes: Buffer): number =>
  [...pictureChunks(bytes, "image/webp")].filter(({ name }) => name === "ANMF").length;

const isMovingPng = (bytes: Buffer): boolean =>
  [...pictureChunks(bytes, "image/png")].some(({ name }) => name === "acTL");

/** How many pictures a file shows one after the other; one that stands still has one. */
export const pictureFrames = (bytes: Buffer, type: string): number => {
  if (type === "image/gif") return Math.max(1, gifFrames(bytes) ?? 1);
  if (type === "image/webp") return Math.max(1, webpFrames(bytes));
  return type === "image/png" && isMovingPng(bytes) ? 2 : 1;
};
