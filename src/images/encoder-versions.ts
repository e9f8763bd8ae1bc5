import packageFacts from "../../package.json" with { type: "json" };

/**
 * Stands for how pictures are made of pictures. It is part of their names, so that other bytes have another address.
 * The number is raised by one whenever the making changes.
 */
export const encoderVersion = `1 sharp ${packageFacts.dependencies.sharp}`;

const { "bidi-js": bidi, harfbuzzjs, wawoff2 } = packageFacts.dependencies;

/**
 * Stands for how social cards are drawn, as `recipe` does for pictures: what sets their text, and a number that is raised by
 * one whenever the drawing changes. Their fonts are those of the installation and stand beside it.
 */
export const cardVersion = `1 ${encoderVersion} harfbuzzjs ${harfbuzzjs} bidi-js ${bidi} wawoff2 ${wawoff2}`;

const { "d3-geo": geo, "world-atlas": atlas } = packageFacts.dependencies;

/** Stands for how the files of maps are drawn; the number is raised by one whenever the drawing changes. */
export const mapVersion = `3 d3-geo ${geo} world-atlas ${atlas}`;
