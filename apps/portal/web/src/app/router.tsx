import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { agreementSearchOf } from '../agreements/agreement-list';
import { projectSearchOf } from '../jobs/project-list';
import { budgetSearchOf, measureSearchOf } from '../incentives/incentive-lists';
import { needSearchOf } from '../needs/need-list';
import { partnerSearchOf } from '../partners/partner-list';
import { askFirst } from '../plan/first-answers';
import { planSearchOf } from '../figures/plan-search';
import { supportSearchOf } from '../supports/support-list';
import { trainingSearchOf } from '../training/training-lists';
import { ErrorPage } from '../ui/error-page';
import { Layout } from './layout';
import { NotFoundPage } from '../ui/not-found-page';
import { queries } from './queries';
import { parseSearch, stringifySearch } from './search';

const root = createRootRoute({
  component: Outlet,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Layout,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundPage,
});
const parent = { getParentRoute: () => signedIn };

/**
 * Each page is a chunk that is loaded when it is opened. Each slice parses its own search
 * parameters.
 */
const pages = [
  createRoute({
    ...parent,
    path: '/',
    validateSearch: planSearchOf,
    loader: ({ location }) => void askFirst(queries, location.search),
    staleTime: Infinity,
    component: lazyRouteComponent(() => import('../plan/plan-page'), 'PlanPage'),
  }),
  createRoute({
    ...parent,
    path: '/needs',
    validateSearch: needSearchOf,
    component: lazyRouteComponent(() => import('../needs/needs-page'), 'NeedsPage'),
  }),
  createRoute({
    ...parent,
    path: '/needs/new',
    component: lazyRouteComponent(() => import('../needs/new-need-page'), 'NewNeedPage'),
  }),
  createRoute({
    ...parent,
    path: '/needs/$id',
    component: lazyRouteComponent(() => import('../needs/need-page'), 'NeedPage'),
  }),
  createRoute({
    ...parent,
    path: '/agreements',
    validateSearch: agreementSearchOf,
    component: lazyRouteComponent(() => import('../agreements/agreements-page'), 'AgreementsPage'),
  }),
  createRoute({
    ...parent,
    path: '/agreements/new',
    component: lazyRouteComponent(
      () => import('../agreements/new-agreement-page'),
      'NewAgreementPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/agreements/record',
    component: lazyRouteComponent(
      () => import('../agreements/record-agreement-page'),
      'RecordAgreementPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/agreements/$id',
    component: lazyRouteComponent(() => import('../agreements/agreement-page'), 'AgreementPage'),
  }),
  createRoute({
    ...parent,
    path: '/agreements/$id/change',
    component: lazyRouteComponent(
      () => import('../agreements/change-agreement-page'),
      'ChangeAgreementPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/agreements/$id/amend',
    component: lazyRouteComponent(
      () => import('../agreements/amend-agreement-page'),
      'AmendAgreementPage',
    ),
  }),
  createRoute({
    ...parent,
    path: '/training',
    validateSearch: trainingSearchOf,
    component: lazyRouteComponent(() => import('../training/training-page'), 'TrainingPage'),
  }),
  createRoute({
    ...parent,
    path: '/training/plans/new',
    component: lazyRouteComponent(() => import('../training/new-plan-page'), 'NewTrainingPlanPage'),
  }),
  createRoute({
    ...parent,
    path: '/training/plans/$id',
    component: lazyRouteComponent(() => import('../training/plan-page'), 'TrainingPlanPage'),
  }),
  createRoute({
    ...parent,
    path: '/training/programmes/$id',
    component: lazyRouteComponent(() => import('../training/programme-page'), 'ProgrammePage'),
  }),
  createRoute({
    ...parent,
    path: '/training/sessions/$id',
    component: lazyRouteComponent(() => import('../training/session-page'), 'TrainingSessionPage'),
  }),
  createRoute({
    ...parent,
    path: '/micro-projects',
    validateSearch: projectSearchOf,
    component: lazyRouteComponent(() => import('../jobs/projects-page'), 'ProjectsPage'),
  }),
  createRoute({
    ...parent,
    path: '/micro-projects/new',
    component: lazyRouteComponent(() => import('../jobs/new-project-page'), 'NewProjectPage'),
  }),
  createRoute({
    ...parent,
    path: '/micro-projects/$id',
    component: lazyRouteComponent(() => import('../jobs/project-page'), 'ProjectPage'),
  }),
  createRoute({
    ...parent,
    path: '/supports',
    validateSearch: supportSearchOf,
    component: lazyRouteComponent(() => import('../supports/supports-page'), 'SupportsPage'),
  }),
  createRoute({
    ...parent,
    path: '/supports/new',
    component: lazyRouteComponent(() => import('../supports/new-support-page'), 'NewSupportPage'),
  }),
  createRoute({
    ...parent,
    path: '/supports/$id',
    component: lazyRouteComponent(() => import('../supports/support-page'), 'SupportPage'),
  }),
  createRoute({
    ...parent,
    path: '/incentives',
    validateSearch: measureSearchOf,
    component: lazyRouteComponent(() => import('../incentives/measures-page'), 'MeasuresPage'),
  }),
  createRoute({
    ...parent,
    path: '/incentives/which',
    component: lazyRouteComponent(() => import('../incentives/which-page'), 'WhichPage'),
  }),
  createRoute({
    ...parent,
    path: '/incentives/new',
    component: lazyRouteComponent(() => import('../incentives/new-measure-page'), 'NewMeasurePage'),
  }),
  createRoute({
    ...parent,
    path: '/incentives/$id',
    component: lazyRouteComponent(() => import('../incentives/measure-page'), 'MeasurePage'),
  }),
  createRoute({
    ...parent,
    path: '/incentive-budgets',
    validateSearch: budgetSearchOf,
    component: lazyRouteComponent(() => import('../incentives/budgets-page'), 'BudgetsPage'),
  }),
  createRoute({
    ...parent,
    path: '/incentive-budgets/$id',
    component: lazyRouteComponent(() => import('../incentives/budget-page'), 'BudgetPage'),
  }),
  createRoute({
    ...parent,
    path: '/organisations',
    validateSearch: partnerSearchOf,
    component: lazyRouteComponent(() => import('../partners/partners-page'), 'PartnersPage'),
  }),
  createRoute({
    ...parent,
    path: '/organisations/new',
    component: lazyRouteComponent(() => import('../partners/new-partner-page'), 'NewPartnerPage'),
  }),
  createRoute({
    ...parent,
    path: '/organisations/$id',
    component: lazyRouteComponent(() => import('../partners/partner-page'), 'PartnerPage'),
  }),
  createRoute({
    ...parent,
    path: '/status',
    component: lazyRouteComponent(() => import('../status/status-page'), 'StatusPage'),
  }),
] as const;

const signedOut = createRoute({
  getParentRoute: () => root,
  path: '/signed-out',
  component: lazyRouteComponent(() => import('./signed-out-page'), 'SignedOutPage'),
});
const sessionRenewed = createRoute({
  getParentRoute: () => root,
  path: '/session-renewed',
  component: lazyRouteComponent(() => import('./session-renewed-page'), 'SessionRenewedPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([signedIn.addChildren(pages), signedOut, sessionRenewed]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
