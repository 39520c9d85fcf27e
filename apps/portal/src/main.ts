import 'reflect-metadata';
import { name } from '@mizan/contracts';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Entity } from 'typeorm';
@Injectable() class A { constructor() {} }
@Module({ providers: [A] }) class M { constructor(readonly a: A) {} }
console.log(name, NestFactory, FastifyAdapter, Entity, M);
