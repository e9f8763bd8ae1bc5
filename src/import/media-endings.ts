/** Returns true for the names of files that texts show or link to: pictures, sound, films and documents. */
export function isMedia(path: string): boolean {
  return isPictureName(path) || isDownload(path);
}

/** Returns true for a file that readers load by a link and that no browser runs as a page of the site. */
export function isDownload(path: string): boolean {
  return /\.(?:csv|docx?|epub|flac|gpx|m4a|m4v|mov|mp3|mp4|od[pst]|oga|ogg|ogv|opus|pdf|pptx?|rtf|tsv|wav|webm|xlsx?|zip)$/i.test(
    path,
  );
}

/** Returns true for a name of a picture. */
export function isPictureName(path: string): boolean {
  return /\.(?:avif|bmp|gif|heic|ico|jfif|jpe?g?|png|svg|tiff?|webp)$/i.test(path);
}
