/** Where the addresses of `schemas/plan-data.schema.json` are: a page of anything, and the files of documents. */
interface Addressed {
  readonly page?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * The data of a plan with their addresses as they are seen from the folder above the site.
 * @param data of the site: its own files are beside it, and others in the folder above
 * @param site the folder of the site, as `html/`
 */
export function fromAbove(data: Uint8Array, site: string): Uint8Array {
  const seen = (address: string): string =>
    address.startsWith('../') ? address.slice('../'.length) : site + address;
  const read: unknown = JSON.parse(Buffer.from(data).toString(), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const { page, files } = value as Addressed;
    return {
      ...value,
      ...(page !== undefined && { page: seen(page) }),
      ...(files && {
        files: Object.fromEntries(Object.entries(files).map(([form, address]) => [form, seen(address)])),
      }),
    };
  });
  return Buffer.from(`${JSON.stringify(read, undefined, 1)}\n`);
}
