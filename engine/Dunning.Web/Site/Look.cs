namespace Dunning.Web.Site;

/// <summary>Light or dark pages. The names stand in site.css as values of data-look.</summary>
public enum Look
{
    /// <summary>As the person's device has it.</summary>
    Device,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}
