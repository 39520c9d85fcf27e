/** A published event: a class with its type; its instances carry the whole state of the aggregate. */
export interface ContractClass<T extends object = object> {
  new (): T;
  readonly type: string;
}
