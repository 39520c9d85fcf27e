import { SCOPE } from '@mizan/platform';
import { RequestMethod, type Type } from '@nestjs/common';
import {
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
  VERSION_METADATA,
} from '@nestjs/common/constants.js';

export type AnyClass = new () => object;

/** A route as its controller declares it. */
export interface Route {
  /** `POST /v1/needs/{id}/hires`: the key in the table of operations. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** Empty for a route without a token; undefined if the guard refuses everyone. */
  readonly scope: string | undefined;
  readonly body: AnyClass | undefined;
  readonly query: AnyClass | undefined;
}

const BODY = 3; // RouteParamtypes, which Nest does not export
const QUERY = 4;
const PLAIN: unknown[] = [Object, String, undefined];
const METHODS = [
  RequestMethod.GET,
  RequestMethod.POST,
  RequestMethod.PUT,
  RequestMethod.PATCH,
  RequestMethod.DELETE,
];

/** The routes of these controllers, sorted by path, from the metadata of Nest's decorators. */
export function routesOf(controllers: readonly Type[]): Route[] {
  return controllers
    .flatMap((controller) => handlersOf(controller).map((name) => routeOf(controller, name)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const handlersOf = (controller: Type) =>
  Object.getOwnPropertyNames(controller.prototype).filter(
    (name) =>
      name !== 'constructor' &&
      METHODS.includes(
        Reflect.getMetadata(METHOD_METADATA, handler(controller, name)) as RequestMethod,
      ),
  );

const handler = (controller: Type, name: string) =>
  (controller.prototype as Record<string, object>)[name]!;

function routeOf(controller: Type, name: string): Route {
  const declared = handler(controller, name);
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, declared) as RequestMethod]!;
  const version = Reflect.getMetadata(VERSION_METADATA, controller) as string | undefined;
  const parts = [
    version && `v${version}`,
    Reflect.getMetadata(PATH_METADATA, controller) as string,
    Reflect.getMetadata(PATH_METADATA, declared) as string,
  ];
  const path = `/${parts
    .flatMap((part) => (part ?? '').split('/'))
    .filter(Boolean)
    .join('/')}`.replace(/:(\w+)/g, '{$1}');
  const scope = (Reflect.getMetadata(SCOPE, declared) ?? Reflect.getMetadata(SCOPE, controller)) as
    string | undefined;
  return {
    key: `${method} ${path}`,
    method: method.toLowerCase(),
    path,
    scope,
    body: argumentOf(controller, name, BODY),
    query: argumentOf(controller, name, QUERY),
  };
}

/** The class of the whole body or query, if the handler names one. */
function argumentOf(controller: Type, name: string, kind: number): AnyClass | undefined {
  const places = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const place = Object.entries(places).find(
    ([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined,
  )?.[1];
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as
    unknown[] | undefined;
  const type = place && types?.[place.index];
  return PLAIN.includes(type) ? undefined : (type as AnyClass);
}
