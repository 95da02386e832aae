using QRCoder;

namespace Dunning.Web.Site;

/// <summary>A text as a code that telephones read, with the white edge it needs.</summary>
public static class CodePicture
{
    private const int PixelsADot = 5;

    /// <summary>The address of the picture: the picture itself.</summary>
    public static string Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var png = new PngByteQRCode(code);
        return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(PixelsADot));
    }
}
