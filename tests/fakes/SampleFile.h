#pragma once

#include "people/RegisterDesk.h"

/// What a province would say of the sample's persons; invented.
namespace zhihui::fakes {

/// The law the programs use.
law::Statutes sampleStatutes();
intake::Kinds sampleKinds(const law::Statutes& law);
/// The same file for everybody, with the row, the decision and the device of this person.
QFuture<Result<contract::PersonFile>> sampleFile(const engine::World& world, const PersonId& person);
/// A drawn portrait, as a JPEG file.
QFuture<Result<QByteArray>> samplePhoto();
QFuture<Result<contract::PrintGrant>> samplePrint(Instant now);
/// Those whose masked name begins like the query.
QFuture<Result<contract::SearchAnswer>> sampleSearch(const engine::World& world,
                                                     const contract::SearchRequest& request);
/// A leader's afternoon of the access log.
QFuture<Result<contract::AccessLog>> sampleLog(Instant to);

} // namespace zhihui::fakes
