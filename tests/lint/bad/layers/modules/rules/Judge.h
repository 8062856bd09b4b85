#include "engine/World.h"
