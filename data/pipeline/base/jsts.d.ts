/** Types of the jsts classes that we use. */
declare module 'jsts/org/locationtech/jts/io/GeoJSONReader.js' {
  export default class GeoJSONReader {
    read(geojson: unknown): object;
  }
}
declare module 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js' {
  export default class IsValidOp {
    constructor(geometry: object);
    isValid(): boolean;
    getValidationError(): { toString(): string } | null;
  }
}
declare module 'jsts/org/locationtech/jts/io/GeoJSONWriter.js' {
  export default class GeoJSONWriter {
    write(geometry: object): unknown;
  }
}
declare module 'jsts/org/locationtech/jts/operation/buffer/BufferOp.js' {
  const BufferOp: { bufferOp(geometry: object, distance: number): object };
  export default BufferOp;
}
