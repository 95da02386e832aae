using System.IO.Compression;
using System.Xml;
using Dunning.Core.Findings;

namespace Dunning.Letters.Packages;

/// <summary>Unpacks a .docx within limits; what does not look like one becomes a finding.</summary>
internal sealed class PackageReader(string file, List<Finding> findings)
{
    private long _total;

    /// <summary>The package, or null when it can not be read on.</summary>
    public Package? Read(ReadOnlyMemory<byte> docx)
    {
        if (docx.Length > PackageLimits.File)
        {
            Add("letters.too-large", "", "The file is larger than 20 MB.", "use smaller pictures");
            return null;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(docx.ToArray(), writable: false), ZipArchiveMode.Read);
            return Unpack(archive, docx.Length);
        }
        catch (InvalidDataException)
        {
            var old = docx.Span.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);
            Add("letters.not-a-document", "", "This is not a Word document (.docx).",
                old ? "it is an old .doc file or has a password; save it as .docx without one" : null);
            return null;
        }
    }

    private Package? Unpack(ZipArchive archive, int size)
    {
        if (archive.Entries.Count > PackageLimits.Parts)
        {
            Add("letters.too-large", "", "The file has more than 1000 parts.");
            return null;
        }

        var package = new Package();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.Length > 0 && entry.FullName[^1] != '/'))
        {
            if (entry.FullName.Contains('\\') || entry.FullName.Split('/').Any(segment => segment is "" or "." or ".."))
            {
                Add("letters.bad-package", entry.FullName, "A part has a name that leads outside the document.");
                return null;
            }

            if (Unpack(entry, size) is not { } bytes)
            {
                return null;
            }

            if (!package.TryAdd(new PackagePart(entry.FullName, bytes)))
            {
                Add("letters.bad-package", entry.FullName, "Two parts have the same name.");
                return null;
            }
        }

        return XmlIsSound(package) ? package : null;
    }

    // The sizes in the directory are claims; only what is really read counts.
    private byte[]? Unpack(ZipArchiveEntry entry, int size)
    {
        if (entry.IsEncrypted)
        {
            Add("letters.encrypted", entry.FullName, "The document has a password.", "save it without one");
            return null;
        }

        try
        {
            return Read(entry, size);
        }
        catch (InvalidDataException)
        {
            Add("letters.bad-package", entry.FullName, "A part of the document can not be unpacked; the file is damaged, or packed in a way that Word does not use.", "open it in Word and save it again");
            return null;
        }
    }

    private byte[]? Read(ZipArchiveEntry entry, int size)
    {
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            _total += read;
            if (unpacked.Length + read > PackageLimits.Part || _total > PackageLimits.Total || (_total > PackageLimits.Modest && _total / PackageLimits.Ratio > size))
            {
                Add("letters.too-large", entry.FullName, "The document is too large when unpacked.", "use smaller pictures");
                return null;
            }

            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    private bool XmlIsSound(Package package)
    {
        var sound = true;
        foreach (var part in package.Parts.Where(part => part.IsXml))
        {
            try
            {
                SafeXml.Check(part.Bytes);
            }
            catch (XmlException e)
            {
                sound = false;
                Add("letters.bad-xml", part.Name, "The part can not be read as XML: " + e.Message);
            }
        }

        return sound;
    }

    private void Add(string code, string place, string message, string? hint = null) =>
        findings.Add(Finding.Error(code, file, place, message, hint));
}
