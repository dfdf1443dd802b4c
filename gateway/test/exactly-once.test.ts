import { exactlyOnceSuite } from './support/exactly-once-suite.ts';
import { runGateway } from './support/run-gateway.ts';

exactlyOnceSuite(() => runGateway({ timeout: 1 }));
