import type { Canvas } from "./canvas.ts";

/** For the width of a text, and for that of a phone. Their type stays readable on the narrowest place of each. */
export const chartCanvases = (language: string): readonly Canvas[] => [
  { name: "wide", width: 600, height: 290, size: 14, language },
  { name: "narrow", width: 320, height: 230, size: 12.5, language },
];
