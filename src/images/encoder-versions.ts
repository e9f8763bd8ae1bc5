import packageFacts from "../../package.json" with { type: "json" };

/**
 * The version of everything that determines the bytes of an encoded picture. It is part of the names of pictures, so that
 * other bytes have another address. Raise the number by one with each change of the encoding.
 */
export const encoderVersion = `3 sharp ${packageFacts.dependencies.sharp}`;

const { harfbuzzjs, wawoff2, "world-atlas": atlas } = packageFacts.dependencies;

// They are built into the code of the package.
const { "bidi-js": bidi, "d3-geo": geo } = packageFacts.devDependencies;

/**
 * The version of everything that determines the bytes of a social card but its fonts, which the installation may add, and
 * its map. Raise the number by one with each change of the drawing.
 */
export const cardVersion = `2 zlib ${process.versions.zlib} harfbuzzjs ${harfbuzzjs} bidi-js ${bidi} wawoff2 ${wawoff2}`;

/** The version of icons and of the publication's own card, but for their fonts. Raise the number by one with each change of the drawing. */
export const identityVersion = `1 ${cardVersion}`;

/** The version of the files of maps. Raise the number by one with each change of the drawing. */
export const mapVersion = `3 d3-geo ${geo} world-atlas ${atlas}`;
