import { InboundAgreementSigned } from './agreement-signed.v1.js';
import { JobNeedPublished } from './job-need-published.v1.js';

export { InboundAgreementSigned, JobNeedPublished };

/** Every type on the topics `mizan.inbound.<organisation>.job-needs`. */
export const inboundJobNeedsEvents = {
  'ma.mizan.inbound.job-need-published.v1': JobNeedPublished,
} as const;

/** Every type on the topics `mizan.inbound.<organisation>.agreements`. */
export const inboundAgreementsEvents = {
  'ma.mizan.inbound.agreement-signed.v1': InboundAgreementSigned,
} as const;
