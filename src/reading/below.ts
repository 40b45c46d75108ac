/** A file in a folder, which may be the working folder itself. */
export function below(folder: string, file: string): string {
  return folder === '' ? file : `${folder}/${file}`;
}
