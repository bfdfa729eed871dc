/** What arrives and is no article: each has to end as rejected, whatever else goes wrong. */
export const BAD_FILES = {
  empty: Buffer.alloc(0),
  blank: Buffer.from(' \n\t\n'),
  picture: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF'),
  brokenArchive: Buffer.from('1f8b0800000000000003deadbeef', 'hex'),
  onlyLinks: Buffer.from(
    `<!doctype html><title>All sections</title><ul>${Array.from({ length: 40 }, (_, n) => `<li><a href="/s/${n}">Section ${n}</a>`).join('')}</ul>`,
  ),
} as const;
