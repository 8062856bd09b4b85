#include "sheets/Container.h"

#include <memory>
#include <zip.h>

namespace zhihui::sheets {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> failed(Error::Code code, zip_error_t* error)
{
    const QString why = QString::fromUtf8(zip_error_strerror(error));
    zip_error_fini(error);
    return failure(code, u"zip: "_s + why);
}

/// What libzip has written so far, as bytes.
Result<QByteArray> contentOf(zip_source_t* source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(source, &stat) < 0 || zip_source_open(source) < 0)
        return failure(Error::Code::Disk, u"zip: nothing was written"_s);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != bytes.size())
        return failure(Error::Code::Disk, u"zip: cut off"_s);
    return bytes;
}

Result<> add(zip_t* archive, const QString& name, const QByteArray& content, const QByteArray& passphrase)
{
    zip_source_t* source =
        zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    const zip_int64_t at =
        source ? zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : zip_int64_t(-1);
    if (at < 0) {
        zip_source_free(source);
        return failure(Error::Code::Disk, u"zip: "_s + QString::fromUtf8(zip_strerror(archive)));
    }
    if (zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, passphrase.constData()) < 0)
        return failure(Error::Code::Disk, u"zip: "_s + QString::fromUtf8(zip_strerror(archive)));
    return {};
}

struct Free {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

Result<QByteArray> sealed(const QString& name, const QByteArray& content, const QByteArray& passphrase)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!target)
        return failed(Error::Code::Disk, &error);
    zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, &error);
    if (!archive)
        return failed(Error::Code::Disk, &error);
    zip_source_keep(target.get()); // the archive gives up its own hold of it when it is closed
    if (const auto added = add(archive, name, content, passphrase); !added) {
        zip_discard(archive);
        return std::unexpected(added.error());
    }
    if (zip_close(archive) < 0) {
        const QString why = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        return failure(Error::Code::Disk, u"zip: "_s + why);
    }
    return contentOf(target.get());
}

Result<QByteArray> unsealed(const QByteArray& bytes, const QByteArray& passphrase)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    if (!source)
        return failed(Error::Code::Corrupt, &error);
    const std::unique_ptr<zip_t, Free> archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    if (!archive) {
        zip_source_free(source);
        return failed(Error::Code::Corrupt, &error);
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_get_num_entries(archive.get(), 0) != 1 || zip_stat_index(archive.get(), 0, 0, &stat) < 0)
        return failure(Error::Code::Corrupt, u"zip: not one file"_s);
    if (stat.encryption_method != ZIP_EM_AES_256)
        return failure(Error::Code::Rejected, u"zip: not encrypted with AES-256"_s);
    const std::unique_ptr<zip_file_t, Free> file(
        zip_fopen_index_encrypted(archive.get(), 0, 0, passphrase.constData()));
    if (!file)
        return failure(Error::Code::Rejected, u"zip: "_s + QString::fromUtf8(zip_strerror(archive.get())));
    QByteArray content(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    if (zip_fread(file.get(), content.data(), stat.size) != content.size())
        return failure(Error::Code::Rejected, u"zip: wrong passphrase, or changed since it was sealed"_s);
    return content;
}

} // namespace zhihui::sheets
