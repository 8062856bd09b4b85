#pragma once

#include "province/HttpMessage.h"

/// Bytes of HTTP/1.1 answers; pure functions.
namespace zhihui::province {

QByteArray responseText(const Response& response, bool keepAlive);
/// The head of an answer in chunks, without end.
QByteArray streamHead(QByteArrayView contentType);
/// One chunk of such an answer.
QByteArray chunk(QByteArrayView bytes);
bool acceptsZstd(QByteArrayView acceptEncoding);
/// Compresses a body above 1 KiB with zstd, level 3.
void compress(Response& response);
/// The problem of a status that the server itself gives.
Response plainProblem(int status);

} // namespace zhihui::province
