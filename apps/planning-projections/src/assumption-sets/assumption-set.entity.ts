import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssumptionSet, SetOrigin, SetStatus } from './assumption-set.js';

/** The driver returns `numeric` as text. */
const factor = {
  type: 'numeric' as const,
  transformer: { to: (value: number) => value, from: Number },
};

@Entity('assumption_set')
export class AssumptionSetEntity implements AssumptionSet {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') label!: string;
  @Column('text') origin!: SetOrigin;
  @Column('text', { nullable: true }) source!: string | null;
  @Column(factor) fill!: number;
  @Column(factor) completion!: number;
  @Column(factor) availability!: number;
  @Column(factor) delivery!: number;
  @Column('text') status!: SetStatus;
  @Column('text', { name: 'drafted_by', nullable: true }) draftedBy!: string | null;
  @Column('text', { array: true }) approvals!: string[];
  @Column('int') version!: number;
}
