/** An answer of one type, as openapi-fetch reads it. */
export interface Json<T> {
  headers: { [name: string]: unknown };
  content: { 'application/json': T };
}

/** A body of one type, as openapi-fetch sends it. */
export interface JsonBody<T> {
  content: { 'application/json': T };
}
