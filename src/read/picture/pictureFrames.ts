import { gifFrames } from "./gifFrames.ts";
import { pictureChunks } from "./pictureChunks.ts";

/** What a file shows one after the other. */
export interface PictureFrames {
  /** One where it stands still. */
  readonly count: number;
  /** How far the pictures reach, where they may reach further than the file says. */
  readonly width: number;
  readonly height: number;
}

/** How many pictures a file shows, and how large they are where that may be larger than the file says. */
export const pictureFrames = (bytes: Buffer, type: string): PictureFrames => {
  if (type === "image/gif") {
    const { count = 1, width = 0, height = 0 } = gifFrames(bytes) ?? {};
    return { count: Math.max(1, count), width, height };
  }
  const count =
    type === "image/webp" ? webpFrames(bytes) : type === "image/png" && isMovingPng(bytes) ? 2 : 1;
  return { count: Math.max(1, count), width: 0, height: 0 };
};

const webpFrames = (bytes: Buffer): number =>
  pictureChunks(bytes, "image/webp").reduce((count, { name }) => count + (name === "ANMF" ? 1 : 0), 0);

const isMovingPng = (bytes: Buffer): boolean =>
  pictureChunks(bytes, "image/png").some(({ name }) => name === "acTL");
