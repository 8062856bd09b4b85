#include "dispatch/UnitModel.h"
#include "domain/Id.h"
