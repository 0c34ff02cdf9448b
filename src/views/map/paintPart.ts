const reported = new Set<string>();

/** Paints one part of a picture: an exception costs that part alone and is reported once, not in every frame. */
export function paintPart(context: CanvasRenderingContext2D, name: string, paint: () => void): void {
  context.save();
  try {
    paint();
  } catch (error) {
    if (!reported.has(name)) {
      reported.add(name);
      reportError(error);
    }
  }
  context.restore();
}
