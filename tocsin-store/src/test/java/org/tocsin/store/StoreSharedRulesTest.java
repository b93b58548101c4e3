package org.tocsin.store;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.tocsin.architecture.ArchitectureRules;

/** The rules that hold in every module; those of this module alone have a test of their own. */
class StoreSharedRulesTest extends ArchitectureRules {
    @Override
    protected JavaClasses module() {
        return mainClasses("org.tocsin.store");
    }

    @Override
    protected boolean mayPrint() {
        return false;
    }
}
