/** One line of a page: its text in plain ASCII, its size and its place from the bottom left. */
export interface PdfLine {
  text: string;
  size: number;
  x: number;
  y: number;
  bold?: boolean;
}

/** Writes a PDF of one A5 page (420 × 595 points). */
export function writePdf(lines: readonly PdfLine[]): Buffer {
  const drawn = lines
    .map(({ text, size, x, y, bold }) => {
      const escaped = text.replace(/[\\()]/g, '\\$&');
      return `BT /${bold ? 'B' : 'R'} ${size} Tf ${x} ${y} Td (${escaped}) Tj ET`;
    })
    .join('\n');
  const font = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R ' +
      '/Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
