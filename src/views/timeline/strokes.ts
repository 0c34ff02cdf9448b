/** A circle around a point, px; dashed where asked. */
export function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  colour: string,
  width: number,
  dash: number[] = [],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** A line on whole pixels, so that hairlines stay sharp. */
export function line(
  context: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): void {
  const sharp = (value: number) => Math.round(value) + 0.5;
  context.beginPath();
  context.moveTo(sharp(x0), sharp(y0));
  context.lineTo(sharp(x1), sharp(y1));
  context.stroke();
}
